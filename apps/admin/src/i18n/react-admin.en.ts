import english from 'ra-language-english'

// Where react-admin's own English blames a "dataProvider", names a "client error", or says "delete" for an archive.
const ours = english.ra as Required<typeof english.ra>
export const reactAdminEn = {
  ...ours,
  page: { ...english.ra.page, dashboard: 'Today' },
  message: {
    ...english.ra.message,
    error: 'Something on this page went wrong; the action is not done.',
    not_found: 'The address is wrong, or the link has expired.',
    unsaved_changes: 'Some changes are not saved. Leave all the same?',
    placeholder_data_warning: 'No connection: this could not be refreshed and may be out of date.',
  },
  navigation: { ...english.ra.navigation, page_range_info: '%{offsetBegin}–%{offsetEnd} of %{total}' },
  auth: {
    ...english.ra.auth,
    auth_check_error: 'Please sign in first.',
    user_menu: 'My account',
    username: 'User name',
    sign_in_error: 'The user name or the password is wrong. Try again.',
    logout: 'Sign out',
  },
  notification: {
    ...english.ra.notification,
    item_doesnt_exist: 'This record was not found: it may be gone, or outside your reach.',
    http_error: 'The server cannot be reached. Check the network and try again.',
    data_provider_error: 'The server’s answer cannot be read. Reload the page and try again.',
    logged_out: 'Your session has ended. Please sign in again.',
    application_update_available: 'The system has been updated. Reload the page to go on.',
  },
}
