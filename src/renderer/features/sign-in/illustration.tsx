/** Our own picture: a balance stepping through a month, the days ahead dashed, and the counter it is counted on. */
export function Illustration() {
  return (
    <svg className="illustration" viewBox="0 0 420 300" aria-hidden="true">
      <g className="illustration-hills">
        <path d="M0 214c52-46 96-58 142-34 34 18 62 12 96-14 52-40 112-42 182 10v124H0z" />
        <path d="M0 246c70-30 128-34 182-14 60 22 118 14 238-30v98H0z" />
      </g>
      <circle className="illustration-sun" cx="318" cy="84" r="34" />
      <path className="illustration-past" d="M24 172h34v26h30v16h34v-96h40v14h30v22h28v18" />
      <path className="illustration-future" d="M220 172h30v24h34v-70h42v16h32v14h38" />
      <circle className="illustration-now" cx="220" cy="172" r="6" />
      <g className="illustration-counter">
        <path d="M40 268h340" />
        <path d="M72 268v-16m38 16v-16m38 16v-16m38 16v-16m38 16v-16m38 16v-16m38 16v-16m38 16v-16" />
      </g>
    </svg>
  )
}
