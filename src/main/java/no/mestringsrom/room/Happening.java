package no.mestringsrom.room;

import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.exchange.LogEvent;
import no.mestringsrom.exchange.SessionRole;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can happen in a session. {@code person} is the id of a host's place in the course or of a registration,
 * {@code connection} one page that was opened, {@code endpoint} what the video server calls it.
 */
sealed interface Happening {

    /** What exchange time reckons with; empty for what it does not. */
    Optional<LogEvent> event(long at);

    /** Participants are let in from now on. */
    record DoorsOpened(UUID person) implements Happening {
        @Override
        public Optional<LogEvent> event(long at) {
            return Optional.empty();
        }
    }

    record SegmentStarted(UUID person, String segment) implements Happening {
        @Override
        public Optional<LogEvent> event(long at) {
            return Optional.of(new LogEvent.SegmentStarted(at, segment));
        }
    }

    record Extended(UUID person, int minutes) implements Happening {
        @Override
        public Optional<LogEvent> event(long at) {
            return Optional.of(new LogEvent.Extended(at, minutes));
        }
    }

    /** A host took a participant out of the session: no way in until one lets them in again. */
    record Removed(UUID person, UUID subject) implements Happening {
        @Override
        public Optional<LogEvent> event(long at) {
            return Optional.empty();
        }
    }

    record LetInAgain(UUID person, UUID subject) implements Happening {
        @Override
        public Optional<LogEvent> event(long at) {
            return Optional.empty();
        }
    }

    /** The participants go into small groups, for so long; who goes where comes with it in the log. */
    record GroupsOpened(UUID person, int minutes) implements Happening {
        @Override
        public Optional<LogEvent> event(long at) {
            return Optional.empty();
        }
    }

    /** @param group its number, from 1 */
    record Assigned(UUID subject, int group) implements Happening {
        @Override
        public Optional<LogEvent> event(long at) {
            return Optional.empty();
        }
    }

    /** A host wants everybody back: they have a minute to finish. */
    record GroupsCalled(UUID person) implements Happening {
        @Override
        public Optional<LogEvent> event(long at) {
            return Optional.empty();
        }
    }

    /** The time of the small groups is up. */
    record GroupsClosed() implements Happening {
        @Override
        public Optional<LogEvent> event(long at) {
            return Optional.empty();
        }
    }

    /** @param minutes the whole length that the segment is to have; 0: dropped */
    record Replanned(UUID person, String segment, int minutes) implements Happening {
        @Override
        public Optional<LogEvent> event(long at) {
            return Optional.of(new LogEvent.Replanned(at, segment, minutes));
        }
    }

    /** The hosts settled for giving so many of the promised minutes in the next session. */
    record CarriedOver(UUID person, int minutes) implements Happening {
        @Override
        public Optional<LogEvent> event(long at) {
            return Optional.empty();
        }
    }

    record Ended(UUID person) implements Happening {
        @Override
        public Optional<LogEvent> event(long at) {
            return Optional.of(new LogEvent.SessionEnded(at));
        }
    }

    record Joined(UUID person, SessionRole role, String connection, String endpoint, String room, int heads)
            implements Happening {
        @Override
        public Optional<LogEvent> event(long at) {
            return Optional.of(new LogEvent.Joined(at, person.toString(), connection, heads, room));
        }
    }

    record Moved(String connection, String room) implements Happening {
        @Override
        public Optional<LogEvent> event(long at) {
            return Optional.of(new LogEvent.Moved(at, connection, room));
        }
    }

    record Left(String connection) implements Happening {
        @Override
        public Optional<LogEvent> event(long at) {
            return Optional.of(new LogEvent.Left(at, connection));
        }
    }

    /** @param person null for nobody */
    record Spoke(@Nullable UUID person, String reporter) implements Happening {
        @Override
        public Optional<LogEvent> event(long at) {
            return Optional.of(new LogEvent.Speaker(at, person == null ? null : person.toString(), reporter));
        }
    }

    record Muted(String connection) implements Happening {
        @Override
        public Optional<LogEvent> event(long at) {
            return Optional.of(new LogEvent.Muted(at, connection));
        }
    }

    record Unmuted(String connection) implements Happening {
        @Override
        public Optional<LogEvent> event(long at) {
            return Optional.of(new LogEvent.Unmuted(at, connection));
        }
    }
}
