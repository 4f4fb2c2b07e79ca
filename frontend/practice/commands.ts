import type { Media, Said } from './protocol';

/** What a command of the embedding page says to the server; nothing for a command it has no part in. */
export function commandToServer(name: string, [first, second]: unknown[], room: string): Said | undefined {
  const text = String(first ?? '');
  switch (name) {
    case 'endConference':
      return { type: 'end' };
    case 'muteEveryone':
      return { type: 'muteOthers', media: media(first) };
    case 'muteRemoteParticipant':
      return { type: 'muteOne', id: text, media: media(second) };
    case 'kickParticipant':
      return { type: 'kick', id: text };
    case 'grantModerator':
      return { type: 'grant', id: text };
    case 'displayName':
      return { type: 'name', name: text };
    case 'addBreakoutRoom':
      return { type: 'addGroup', name: text };
    case 'closeBreakoutRoom':
      return { type: 'closeGroup', group: group(first) ?? '' };
    case 'removeBreakoutRoom':
      return { type: 'removeGroup', group: group(first) ?? '' };
    case 'joinBreakoutRoom':
      return { type: 'move', group: group(first, room) };
    case 'sendParticipantToRoom': {
      // Somebody in another room than one's own is named by the address of that room.
      const [id, from] = text.split('/').reverse();
      return { type: 'move', id, from: from && (group(from, room) ?? ''), group: group(second, room) };
    }
    case 'autoAssignToBreakoutRooms':
      return { type: 'autoAssign' };
    default:
      return undefined;
  }
}

function media(named: unknown): Media {
  return named === 'video' ? 'video' : 'audio';
}

/** The id of a small room from its id or its address; none for the main room. */
function group(named: unknown, mainRoom?: string): string | undefined {
  const id = typeof named === 'string' ? named.replace(/[@/].*$/, '') : '';
  return id === '' || id === mainRoom ? undefined : id;
}
