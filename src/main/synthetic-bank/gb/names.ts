// Given names and surnames of Britain by region.
import { type NamePool, namesFrom, pool } from '../names'

const NAMES: Readonly<Record<string, NamePool>> = {
  london: pool(
    'Aisha Chloe Priya Grace Fatima Sophie Zainab Olivia Ngozi Hannah Mei Jasmine Emily Amara Leila Charlotte Ruth Nadia',
    'Mohammed James Daniel Kwame Oliver Arjun Samuel Ibrahim Thomas Chen Joshua Tariq Matthew Kofi Ben Yusuf Luke Hassan',
    'Smith Patel Khan Williams Ahmed Okafor Brown Begum Taylor Hussain Mensah Cohen Clarke Singh Adeyemi Walker Chan Osei',
  ),
  england: pool(
    'Emma Sarah Laura Rebecca Amy Gemma Lucy Katie Hannah Charlotte Megan Jessica Helen Claire Julie Margaret Susan Abigail',
    'David Paul Mark Andrew Stephen Jack Harry Thomas Adam Ryan Lee Craig Simon Peter Michael Christopher Liam George',
    'Smith Jones Taylor Wilson Brown Hughes Wright Robinson Thompson Whitehead Barker Hartley Dawson Shaw Holmes Fletcher Ward Booth',
  ),
  scotland: pool(
    'Eilidh Fiona Kirsty Isla Ailsa Morag Catriona Lorna Heather Shona Mhairi Iona Jean Lindsay Alison Rhona',
    'Callum Angus Ewan Fraser Hamish Iain Duncan Ross Gregor Stuart Finlay Murdo Alasdair Craig Blair Rory',
    'MacDonald Campbell Stewart Robertson Murray Reid Fraser Ross Morrison Cameron Sinclair Kerr Paterson Wallace Boyle Docherty',
  ),
  wales: pool(
    'Cerys Megan Sian Rhian Bethan Carys Ffion Nia Lowri Angharad Elen Catrin',
    'Rhys Gareth Dylan Owain Huw Gethin Ieuan Emyr Aled Geraint Iwan Tomos',
    'Jones Davies Evans Williams Thomas Roberts Lewis Morgan Griffiths Price Rees Llewellyn Jenkins Powell',
  ),
  ulster: pool(
    'Niamh Orla Siobhan Aoife Grainne Shauna Roisin Heather Ciara Lynsey',
    'Conor Ciaran Declan Rory Eamon Alan Trevor Gary Patrick Neil',
    'McLaughlin Doherty Wilson Campbell O’Neill Kelly Johnston Magee Quinn Stewart Donnelly McCann',
  ),
}

export const personName = namesFrom(NAMES)
