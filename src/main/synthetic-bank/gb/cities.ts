// Where customers of the British bank live.
import { type City, city } from '../cities'

export const CITIES: readonly City[] = [
  city('London', 'london', 18, 1.4, 'HACKNEY', 'CLAPHAM', 'EALING', 'WALTHAMSTOW', 'LEWISHAM'),
  city('Leeds', 'england', 12, 0.95, 'HEADINGLEY', 'ROUNDHAY', 'HORSFORTH', 'MORLEY'),
  city('Manchester', 'england', 12, 1.05, 'CHORLTON', 'DIDSBURY', 'ANCOATS', 'SALE'),
  city('Birmingham', 'england', 10, 0.95, 'MOSELEY', 'EDGBASTON', 'KINGS HEATH', 'ERDINGTON'),
  city('Bristol', 'england', 7, 1.12, 'BEDMINSTER', 'CLIFTON', 'FISHPONDS', 'REDLAND'),
  city('Liverpool', 'england', 6, 0.88, 'ALLERTON', 'WAVERTREE', 'CROSBY', 'TOXTETH'),
  city('Sheffield', 'england', 6, 0.86, 'ECCLESALL', 'HILLSBOROUGH', 'CROOKES', 'MEERSBROOK'),
  city('Nottingham', 'england', 5, 0.88, 'WEST BRIDGFORD', 'BEESTON', 'SHERWOOD', 'ARNOLD'),
  city('Newcastle', 'england', 5, 0.85, 'JESMOND', 'HEATON', 'GOSFORTH', 'BYKER'),
  city('Edinburgh', 'scotland', 6, 1.1, 'LEITH', 'MORNINGSIDE', 'PORTOBELLO', 'STOCKBRIDGE'),
  city('Glasgow', 'scotland', 7, 0.9, 'PARTICK', 'SHAWLANDS', 'DENNISTOUN', 'HYNDLAND'),
  city('Cardiff', 'wales', 4, 0.92, 'PONTCANNA', 'ROATH', 'CANTON', 'HEATH'),
  city('Belfast', 'ulster', 2, 0.82, 'ORMEAU', 'STRANMILLIS', 'BALLYHACKAMORE', 'LISBURN RD'),
]
