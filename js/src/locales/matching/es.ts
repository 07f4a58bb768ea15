// Español.
import type { MatchingWords } from '../words.js';

export const words: MatchingWords = {
  matchThem: 'Para responsables: buscar encuentros',
  searchHint:
    'Una búsqueda anota quién podría ayudar a quién en este momento, sin nombres. Después esta página busca los encuentros que menos cuestan, para que nadie tenga demasiado encima.',
  searchNow: 'Buscar',
  searchAnew: 'Buscar otra vez',
  writingDown: 'Anotando quién encaja con quién',
  findingMatches: 'Buscando los encuentros que menos cuestan',
  foundMatches: { one: 'Se ha encontrado {n} encuentro.', other: 'Se han encontrado {n} encuentros.' },
  asksSearched: 'Peticiones',
  helpersSearched: 'Personas que ayudan',
  mostOfOne: 'Lo máximo para una persona',
  idleHelpers: 'Personas sin nada que hacer',
  placesOpen: 'Plazas que quedan abiertas',
  'left:nobody': { one: '{n} petición: nadie más encaja.', other: '{n} peticiones: nadie más encaja.' },
  'left:resting': {
    one: '{n} petición: quien encaja está en pausa.',
    other: '{n} peticiones: quien encaja está en pausa.',
  },
  'left:full': {
    one: '{n} petición: quien encaja ya tiene bastante.',
    other: '{n} peticiones: quien encaja ya tiene bastante.',
  },
  'left:dear': { one: '{n} petición: costaría demasiado.', other: '{n} peticiones: costaría demasiado.' },
  proposeThem: { one: 'Proponer este encuentro', other: 'Proponer estos {n} encuentros' },
  proposing: 'Proponiendo',
  proposed: {
    one: 'Se ha propuesto {n} encuentro. Las dos personas lo ven ahora y pueden aceptarlo hasta: {time}. Si no aceptan las dos, se anula y la petición vuelve a estar abierta.',
    other:
      'Se han propuesto {n} encuentros. Las dos personas de cada uno ven el suyo ahora y pueden aceptarlo hasta: {time}. Si no aceptan las dos, se anula y la petición vuelve a estar abierta.',
  },
  nobodyFits: 'Ahora mismo ninguna oferta encaja con una petición. Busca otra vez cuando haya más.',
  searchedAnew: 'Desde esta búsqueda ha cambiado algo que cuenta. Busca otra vez, por favor.',
  notProved: 'Estos encuentros se han rechazado: no son los que menos cuestan. Busca otra vez, por favor.',
  tallyAway: 'Ahora mismo no se puede obtener lo que encontró la búsqueda.',
  byHand:
    'Esta página no puede buscar los encuentros por sí misma. Guarda lo que se ha buscado, ejecuta la orden de al lado y elige el archivo que escribe.',
  saveSearch: 'Guardar lo que se ha buscado',
  resultFile: 'El archivo con los encuentros, proposal.json',
  proposeFile: 'Proponer lo que contiene',
  notThatFile: 'Ese archivo no contiene encuentros. Tiene que ser el que ha escrito hearth match.',
};
