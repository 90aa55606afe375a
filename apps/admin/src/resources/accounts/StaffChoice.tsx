import { AutocompleteInput, ReferenceInput, required } from 'react-admin'

const rule = required()
const search = (q: string) => (q ? { q } : {})

/** Chooses a member of staff by name. */
export function StaffChoice({ source, label }: { source: string; label: string }) {
  return (
    <ReferenceInput source={source} reference="staff" sort={{ field: 'name', order: 'ASC' }}>
      <AutocompleteInput
        label={label}
        filterToQuery={search}
        validate={rule}
        helperText={false}
        sx={{ minWidth: 220 }}
      />
    </ReferenceInput>
  )
}
