import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { zh } from '../../src/i18n/catalogue.zh.ts'

/** Serious and critical violations of accessibility, each with where it is. */
export async function seriousViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    )
}

/** Keys of the catalogues that nobody wrote: they show as themselves, such as `resources.venues.fields.name`. */
export async function untranslatedKeys(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const spoken = ['aria-label', 'title', 'placeholder', 'alt']
    const named = [...document.querySelectorAll('*')].flatMap((element) =>
      spoken.map((name) => element.getAttribute(name) ?? ''),
    )
    // biome-ignore lint/performance/useDomNodeTextContent: what is seen, and words of neighbours kept apart
    return [document.title, document.body.innerText, ...named].join('\n')
  })
  const heads = Object.keys(zh).join('|')
  return [...new Set(texts.match(new RegExp(`\\b(?:${heads})(?:\\.[A-Za-z_][\\w:-]*){1,4}`, 'g')))]
}

/** By how many pixels the page is wider than the screen; 0 when it does not scroll sideways. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth))
}

/** Chinese letters in what the dashboard itself says on a page that is shown in English; texts of the school's own say their language. */
export async function chineseOutsideContent(page: Page): Promise<string[]> {
  const labels = await page
    .locator('[role="tab"], thead th, label, legend, nav a, dt, [role="alert"]')
    .evaluateAll((elements) =>
      elements.filter((element) => !element.closest('body [lang]')).map((element) => element.textContent ?? ''),
    )
  return labels.filter((text) => /\p{Script=Han}/u.test(text))
}
