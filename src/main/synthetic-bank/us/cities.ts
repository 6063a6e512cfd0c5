// Where customers of the American bank live, and the state that card lines carry.
import { type City, city } from '../cities'

export const CITIES: readonly City[] = [
  city('Chicago', 'midwest', 14, 1.05, 'LAKEVIEW', 'LOGAN SQUARE', 'HYDE PARK', 'PILSEN', 'ROGERS PARK'),
  city('Minneapolis', 'midwest', 12, 1, 'UPTOWN', 'NORTHEAST', 'LONGFELLOW', 'LINDEN HILLS'),
  city('Columbus', 'midwest', 7, 0.88, 'CLINTONVILLE', 'GERMAN VLG', 'DUBLIN', 'GRANDVIEW'),
  city('New York', 'east', 9, 1.45, 'ASTORIA', 'PARK SLOPE', 'WASHINGTON HTS', 'FLUSHING'),
  city('Boston', 'east', 5, 1.3, 'ALLSTON', 'DORCHESTER', 'JAMAICA PLAIN', 'SOMERVILLE'),
  city('Philadelphia', 'east', 6, 0.98, 'FISHTOWN', 'MANAYUNK', 'GERMANTOWN', 'WEST PHILLY'),
  city('Atlanta', 'south', 9, 1, 'DECATUR', 'MIDTOWN', 'BUCKHEAD', 'EAST POINT'),
  city('Nashville', 'south', 5, 1, 'EAST NASHVILLE', 'GERMANTOWN', 'DONELSON', 'BELLEVUE'),
  city('Tampa', 'south', 5, 0.98, 'YBOR CITY', 'SEMINOLE HTS', 'WESTCHASE', 'BRANDON'),
  city('Houston', 'texas', 7, 0.92, 'MONTROSE', 'THE HEIGHTS', 'KATY', 'SUGAR LAND'),
  city('Dallas', 'texas', 6, 0.96, 'OAK LAWN', 'PLANO', 'LAKE HIGHLANDS', 'IRVING'),
  city('Austin', 'texas', 4, 1.08, 'HYDE PARK', 'EAST AUSTIN', 'ROUND ROCK', 'ZILKER'),
  city('Denver', 'west', 4, 1.1, 'CAPITOL HILL', 'HIGHLAND', 'AURORA', 'WASH PARK'),
  city('Seattle', 'west', 4, 1.25, 'BALLARD', 'CAPITOL HILL', 'FREMONT', 'GREENLAKE'),
  city('Portland', 'west', 2, 1.08, 'SELLWOOD', 'ALBERTA', 'HAWTHORNE', 'ST JOHNS'),
  city('San Francisco', 'west', 3, 1.5, 'SUNSET', 'MISSION', 'RICHMOND', 'NOE VALLEY'),
]

/** Of every city, in capitals as printed, and of the offices of shops without a door. */
export const STATES: Readonly<Record<string, string>> = {
  CHICAGO: 'IL',
  MINNEAPOLIS: 'MN',
  COLUMBUS: 'OH',
  'NEW YORK': 'NY',
  BOSTON: 'MA',
  PHILADELPHIA: 'PA',
  ATLANTA: 'GA',
  NASHVILLE: 'TN',
  TAMPA: 'FL',
  HOUSTON: 'TX',
  DALLAS: 'TX',
  AUSTIN: 'TX',
  DENVER: 'CO',
  SEATTLE: 'WA',
  PORTLAND: 'OR',
  'SAN FRANCISCO': 'CA',
  'LOS GATOS': 'CA',
}
