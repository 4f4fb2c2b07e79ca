import '../components/room/mr-room';
import type { RoomConfig } from './session';
import { pageConfig } from './texts';

const place = document.querySelector('#room');
if (place) {
  const room = document.createElement('mr-room');
  room.config = pageConfig<RoomConfig>('room-config');
  place.replaceChildren(room);
}
