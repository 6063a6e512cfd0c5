// Where customers live: size of each city in this bank, its quarters as they appear on statements, its region.

/** Names, festivals and the weather go by region; each country has its own. */
export type Region = string

export interface City {
  readonly name: string
  readonly region: Region
  readonly weight: number
  readonly quarters: readonly string[]
  /** Rents and prices against the country's mean. */
  readonly cost: number
}

export function city(name: string, region: Region, weight: number, cost: number, ...quarters: readonly string[]): City {
  return { name, region, weight, cost, quarters }
}
