// Where customers of the Indian bank live.
import { type City, city } from '../cities'

export const CITIES: readonly City[] = [
  city('Bengaluru', 'karnataka', 18, 1.2, 'JAYANAGAR', 'INDIRANAGAR', 'KORAMANGALA', 'WHITEFIELD', 'MALLESWARAM'),
  city('Mysuru', 'karnataka', 5, 0.85, 'SARASWATHIPURAM', 'KUVEMPUNAGAR', 'GOKULAM', 'VIJAYANAGAR'),
  city('Chennai', 'tamil', 11, 1.08, 'ADYAR', 'T NAGAR', 'VELACHERY', 'ANNA NAGAR', 'MYLAPORE'),
  city('Coimbatore', 'tamil', 7, 0.88, 'RS PURAM', 'GANDHIPURAM', 'PEELAMEDU', 'SAIBABA COLONY'),
  city('Kochi', 'kerala', 6, 0.95, 'EDAPPALLY', 'KADAVANTHRA', 'KAKKANAD', 'FORT KOCHI'),
  city('Thiruvananthapuram', 'kerala', 4, 0.9, 'PATTOM', 'KOWDIAR', 'KAZHAKOOTTAM', 'VELLAYAMBALAM'),
  city('Hyderabad', 'telugu', 9, 1.08, 'MADHAPUR', 'AMEERPET', 'KUKATPALLY', 'BEGUMPET', 'GACHIBOWLI'),
  city('Visakhapatnam', 'telugu', 3, 0.85, 'MVP COLONY', 'DWARAKA NAGAR', 'GAJUWAKA', 'SIRIPURAM'),
  city('Mumbai', 'west', 8, 1.3, 'ANDHERI', 'DADAR', 'GHATKOPAR', 'BORIVALI', 'CHEMBUR'),
  city('Pune', 'west', 7, 1.05, 'KOTHRUD', 'AUNDH', 'HADAPSAR', 'VIMAN NAGAR'),
  city('Nagpur', 'west', 2, 0.82, 'DHARAMPETH', 'SADAR', 'MANISH NAGAR', 'ITWARI'),
  city('Ahmedabad', 'west', 4, 0.9, 'NAVRANGPURA', 'SATELLITE', 'MANINAGAR', 'BOPAL'),
  city('Indore', 'north', 2, 0.82, 'VIJAY NAGAR', 'PALASIA', 'RAJWADA', 'BHAWARKUAN'),
  city('Delhi', 'north', 6, 1.2, 'LAJPAT NAGAR', 'DWARKA', 'ROHINI', 'SAKET', 'KAROL BAGH'),
  city('Jaipur', 'north', 2, 0.85, 'MALVIYA NAGAR', 'VAISHALI NAGAR', 'RAJA PARK', 'C SCHEME'),
  city('Lucknow', 'north', 2, 0.82, 'GOMTI NAGAR', 'HAZRATGANJ', 'ALIGANJ', 'INDIRA NAGAR'),
  city('Chandigarh', 'north', 1, 0.95, 'SECTOR 17', 'SECTOR 35', 'MANIMAJRA', 'SECTOR 22'),
  city('Kolkata', 'bengal', 5, 0.95, 'GARIAHAT', 'SALT LAKE', 'BEHALA', 'TOLLYGUNGE'),
]
