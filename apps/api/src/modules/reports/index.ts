import './type/rule-check.ts'
import './queries/findings.ts'
