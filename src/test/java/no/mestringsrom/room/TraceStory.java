package no.mestringsrom.room;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import no.mestringsrom.testing.JitsiTrace;
import no.mestringsrom.testing.JitsiTrace.Command;
import no.mestringsrom.testing.JitsiTrace.Page;
import no.mestringsrom.testing.JitsiTrace.Step;
import org.jspecify.annotations.Nullable;

/**
 * What became of everybody by what was done in a trace, told from the steps and commands alone: of the events that pages
 * were sent it looks at none. It knows what a video server does on a command, and to whom nothing.
 */
final class TraceStory {

    private static final String MAIN = "main";

    /**
     * Where somebody was from then on.
     *
     * @param room null for nowhere
     * @param sure whether that is known; if not, the next change tells where they went meanwhile
     */
    record Change(long at, String page, @Nullable String room, boolean sure) {}

    /** Whether somebody's microphone was off from then on. */
    record Mute(long at, String page, boolean muted) {}

    private final JitsiTrace trace;
    private final List<Change> changes = new ArrayList<>();
    private final List<Mute> mutes = new ArrayList<>();
    private final Map<String, String> rooms = new TreeMap<>();
    private final Map<String, Boolean> muted = new HashMap<>();
    private final Map<String, String> closings = new HashMap<>();
    private final Set<String> hosts = new HashSet<>();
    private final Set<String> mayUnmute = new HashSet<>();
    private boolean moderated;

    TraceStory(JitsiTrace trace) {
        this.trace = trace;
        trace.pages().stream().filter(Page::host).map(Page::name).forEach(hosts::add);
        record Done(long at, Runnable what) {}
        List<Done> done = new ArrayList<>();
        trace.steps().forEach(step -> done.add(new Done(step.at(), () -> happened(step))));
        trace.commands().forEach(command -> done.add(new Done(command.at(), () -> commanded(command))));
        done.stream()
                .sorted((one, other) -> Long.compare(one.at(), other.at()))
                .forEach(one -> one.what().run());
    }

    List<Change> changes() {
        return changes;
    }

    /** Why the meeting was over for a page, where somebody saw to that; as the video frame calls it. */
    Optional<String> closing(String page) {
        return Optional.ofNullable(closings.get(page));
    }

    /** How often a page came in from outside. */
    long arrivals(String page) {
        long arrivals = 0;
        boolean in = false;
        for (Change change : changes) {
            if (change.sure() && change.page().equals(page)) {
                arrivals += !in && change.room() != null ? 1 : 0;
                in = change.room() != null;
            }
        }
        return arrivals;
    }

    /** Where the page is; empty if that is changing. */
    Optional<Change> settled(String page, long at, long within) {
        Change last = new Change(-within, page, null, true);
        for (Change change : changes) {
            if (change.page().equals(page)) {
                if (change.at() >= at) {
                    return last.sure() ? settledSince(last, at, within) : Optional.empty();
                }
                last = change;
            }
        }
        return settledSince(last, at, within);
    }

    private static Optional<Change> settledSince(Change last, long at, long within) {
        return last.at() > at - within ? Optional.empty() : Optional.of(last);
    }

    /** Whether its microphone is off; empty if that is changing, or the page is not in. */
    Optional<Boolean> microphone(String page, long at, long within) {
        @Nullable Mute last = null;
        for (Mute mute : mutes) {
            if (mute.page().equals(page) && mute.at() < at) {
                last = mute;
            }
        }
        return last == null || last.at() > at - within ? Optional.empty() : Optional.of(last.muted());
    }

    private void happened(Step step) {
        String who = step.who();
        if (step.what().startsWith("opens the meeting")) {
            changes.add(new Change(step.at(), who, null, false));
        } else if (step.what().equals("videoConferenceJoined") || step.what().equals("joined")) {
            goes(step.at(), who, MAIN);
            mutes(step.at(), who, moderated);
        } else if (JitsiTrace.PAGE_GONE.matcher(step.what()).matches() && rooms.containsKey(who)) {
            goes(step.at(), who, null);
        } else if (who.equals("rooms") && step.what().contains("auto-assign")) {
            assigned(step);
        } else if (step.what().startsWith("nginx stopped")) {
            rooms.forEach((page, room) -> changes.add(new Change(step.at(), page, room, false)));
        } else if (who.equals("seen")) {
            sawItself(step, step.what());
        } else if (step.what().startsWith("events") && !rooms.containsKey(who)) {
            sawItself(step, who);
        }
    }

    /** What a page had noticed of its own frame since the script last looked. */
    private void sawItself(Step step, String page) {
        step.data().forEach(event -> {
            if (event.asString("").contains("videoConferenceLeft")) {
                goes(step.at(), page, null);
            } else if (event.asString("").contains("videoConferenceJoined")) {
                goes(step.at(), page, MAIN);
            }
        });
    }

    /** "Group 4:Participant 3/participant+Participant 2/participant" and so on. */
    private void assigned(Step step) {
        step.data().forEach(line -> {
            String[] room = line.asString().split(":", 2);
            for (String person : room.length < 2 ? new String[0] : room[1].split("\\+")) {
                String prefix = person.replaceFirst("/.*", "").toLowerCase().replace(' ', '-');
                rooms.keySet().stream()
                        .filter(page -> page.startsWith(prefix))
                        .findFirst()
                        .ifPresent(
                                page -> goes(step.at(), page, trace.groupNames().getOrDefault(room[0], MAIN)));
            }
        });
    }

    private void commanded(Command command) {
        String by = command.page();
        long at = command.at();
        if (!rooms.containsKey(by)) {
            return;
        }
        switch (command.name()) {
            case "hangup" -> closes(at, by, "hangup");
            case "joinBreakoutRoom" -> goes(at, by, roomOf(argument(command, 0)));
            case "toggleAudio" -> toggles(at, by);
            default -> {
                if (hosts.contains(by)) {
                    hostCommanded(command, by, at);
                }
            }
        }
    }

    private void hostCommanded(Command command, String by, long at) {
        String first = argument(command, 0);
        switch (command.name()) {
            case "kickParticipant" -> pageOf(first, at).ifPresent(page -> closes(at, page, "kicked"));
            case "grantModerator" -> pageOf(first, at).ifPresent(hosts::add);
            case "endConference" -> {
                if (room(by).equals(MAIN)) {
                    all(page -> true).forEach(page -> closes(at, page, "ended"));
                }
            }
            case "sendParticipantToRoom" ->
                pageOf(first, at).ifPresent(page -> {
                    // By its short id only somebody in the sender's own room is found.
                    if (first.contains("/") || room(page).equals(room(by))) {
                        goes(at, page, roomOf(argument(command, 1)));
                    }
                });
            case "autoAssignToBreakoutRooms" ->
                all(page -> !page.equals(by) && room(page).equals(MAIN))
                        .forEach(page -> changes.add(new Change(at, page, MAIN, false)));
            case "closeBreakoutRoom" ->
                all(page -> room(page).equals(roomOf(first))).forEach(page -> goes(at, page, MAIN));
            case "removeBreakoutRoom" ->
                all(page -> room(page).equals(roomOf(first))).forEach(page -> goes(at, page, null));
            case "muteRemoteParticipant" -> pageOf(first, at).ifPresent(page -> mutes(at, page, true));
            case "muteEveryone" -> roommates(by).forEach(page -> mutes(at, page, true));
            case "toggleModeration" -> {
                moderated = first.equals("true");
                mayUnmute.clear();
                if (moderated) {
                    roommates(by).forEach(page -> mutes(at, page, true));
                }
            }
            case "askToUnmute" -> pageOf(first, at).ifPresent(mayUnmute::add);
            default -> {}
        }
    }

    private void toggles(long at, String page) {
        boolean off = muted.getOrDefault(page, false);
        if (!off || !moderated || hosts.contains(page) || mayUnmute.contains(page)) {
            mutes(at, page, !off);
        }
    }

    private void closes(long at, String page, String why) {
        closings.put(page, why);
        goes(at, page, null);
    }

    private void goes(long at, String page, @Nullable String room) {
        if (room == null) {
            rooms.remove(page);
        } else {
            rooms.put(page, room);
        }
        changes.add(new Change(at, page, room, true));
    }

    private void mutes(long at, String page, boolean off) {
        muted.put(page, off);
        mutes.add(new Mute(at, page, off));
    }

    private String room(String page) {
        return rooms.getOrDefault(page, "");
    }

    private List<String> all(Predicate<String> which) {
        return rooms.keySet().stream().filter(which).toList();
    }

    private List<String> roommates(String by) {
        return all(page -> !page.equals(by) && room(page).equals(room(by)));
    }

    private Optional<String> pageOf(String id, long at) {
        String endpoint = id.substring(id.lastIndexOf('/') + 1);
        return rooms.keySet().stream()
                .filter(page ->
                        trace.page(page).endpoint(at).filter(endpoint::equals).isPresent())
                .findFirst();
    }

    private String roomOf(String named) {
        String id = named.replaceFirst("@.*", "");
        return id.isEmpty() || id.equals(trace.room()) ? MAIN : id;
    }

    private static String argument(Command command, int index) {
        return command.arguments().path(index).asString("");
    }
}
