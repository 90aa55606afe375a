import { useTheme } from '@mui/material/styles'
import { BarChart } from '@mui/x-charts/BarChart'
import { LineChart } from '@mui/x-charts/LineChart'
import type { SeriesRow } from './operations.ts'

interface SeriesChartProps {
  readonly title: string
  readonly rows: readonly SeriesRow[]
  readonly kind: 'line' | 'bar'
  readonly onChoose?: (key: string) => void
}

const percent = (share: number | null) => (share === null ? '—' : `${(share * 100).toFixed(1)}%`)
const margin = { left: 8, right: 28 }

/** A series as a line, or parts compared as bars; what is hidden or has no data leaves a gap, and is never nought. */
export function SeriesChart({ title, rows, kind, onChoose }: SeriesChartProps) {
  const { palette } = useTheme()
  const labels = rows.map(({ label }) => label)
  const series = [
    { data: rows.map(({ share }) => share), label: title, valueFormatter: percent, curve: 'linear' as const },
  ]
  const least = Math.min(1, ...rows.flatMap(({ share }) => share ?? []))
  // Shares near to all of it would look alike from nought; the axis says where it begins.
  const yAxis = [{ min: Math.max(0, Math.floor(least * 10 - 1) / 10), max: 1, valueFormatter: percent, width: 56 }]
  const shared = {
    height: 260,
    margin,
    hideLegend: true,
    skipAnimation: true,
    yAxis,
    colors: [palette.primary.main],
    'aria-label': title,
  } as const
  if (kind === 'line') {
    return (
      <LineChart
        {...shared}
        xAxis={[{ data: labels, scaleType: 'point' }]}
        series={series}
        grid={{ horizontal: true }}
      />
    )
  }
  return (
    <BarChart
      {...shared}
      xAxis={[{ data: labels, scaleType: 'band' }]}
      series={series}
      grid={{ horizontal: true }}
      onAxisClick={(_event, data) => {
        const row = rows[data?.dataIndex ?? -1]
        if (row) onChoose?.(row.key)
      }}
    />
  )
}
