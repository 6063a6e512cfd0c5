// Given names and surnames of America by region.
import { type NamePool, namesFrom, pool } from '../names'

const NAMES: Readonly<Record<string, NamePool>> = {
  midwest: pool(
    'Emily Sarah Megan Ashley Katherine Lauren Amanda Heather Kristin Rachel Mai Amina Jessica Karen Diane Brenda',
    'Michael Matthew Tyler Andrew Eric Kyle Brian Scott Jacob Mark Kevin Abdi Tou Daniel Gary Dennis',
    'Anderson Johnson Olson Nelson Schmidt Miller Peterson Larson Kowalski Novak Vang Hassan Murphy Schneider Becker Lindgren',
  ),
  east: pool(
    'Maria Nicole Samantha Danielle Alexandra Jasmine Rebecca Grace Kayla Christina Mei Rosa Erin Deborah Priya Hannah',
    'Anthony Joseph Nicholas Christopher David Jonathan Ryan Luis Brandon Vincent Wei Patrick Sean Marcus Daniel Howard',
    'Rossi Murphy Rodriguez Cohen Chen O’Brien Rivera Sullivan Williams Russo Patel Kim Walsh Jackson Goldberg Santos',
  ),
  south: pool(
    'Brittany Keisha Savannah Tiffany Courtney Latoya Mary Anna Destiny Kimberly Crystal Amber Ruth Denise Ebony Leslie',
    'James William Darius Jason Terrence Christopher Joshua Marcus Brandon Robert Travis Cody Andre Willie Curtis Chad',
    'Williams Jackson Davis Harris Thompson Robinson Washington Moore Coleman Parker Jenkins Hayes Carter Tucker Dawkins Boone',
  ),
  texas: pool(
    'Maria Ashley Gabriela Jessica Veronica Stephanie Brooke Alejandra Kelsey Lindsey Thuy Monica Sofia Shelby Linda Yolanda',
    'Jose Carlos Juan Cody Jesus Travis Miguel Austin Luis Dustin Hector Clayton Minh Roberto Javier Wayne',
    'Garcia Martinez Hernandez Smith Nguyen Lopez Johnson Gonzalez Walker Ramirez Davis Flores Brown Torres Castillo McAllister',
  ),
  west: pool(
    'Jennifer Michelle Emma Melissa Tara Linh Kelly Olivia Natalie Yuki Hannah Claire Sonia Andrea Susan Leilani',
    'Daniel Kevin Jason Ryan Brandon Alex Tyler Kenji Trevor Nathan Diego Eric Samuel Victor Craig Vijay',
    'Lee Nguyen Chen Johnson Miller Garcia Kim Martin Tanaka Wong Wilson Hansen Singh Young Fischer Park',
  ),
}

export const personName = namesFrom(NAMES)
