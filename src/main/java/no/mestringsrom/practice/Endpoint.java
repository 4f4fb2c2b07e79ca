package no.mestringsrom.practice;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import no.mestringsrom.video.VideoPass;
import org.jspecify.annotations.Nullable;

/** One page in a meeting. Keeps what it is told while its connection is broken, until it comes back or is given up. */
final class Endpoint {

    /** More than enough for five peers to exchange offers and candidates meanwhile. */
    private static final int KEPT = 500;

    final String id;
    final VideoPass pass;
    String name;
    boolean moderator;
    boolean audioMuted;
    boolean videoMuted;
    /** Id of the small group, empty for the main room. */
    String group = Meeting.MAIN;

    private @Nullable Line line;
    private @Nullable Instant awaySince;
    private final Queue<Told> missed = new ArrayDeque<>();
    private double loudness;
    private Instant heardAt = Instant.MIN;

    Endpoint(String id, VideoPass pass, Line line) {
        this.id = id;
        this.pass = pass;
        this.name = pass.name();
        this.moderator = pass.moderator();
        this.line = line;
    }

    void tell(Told told) {
        if (line != null) {
            line.tell(told);
        } else if (missed.size() < KEPT) {
            missed.add(told);
        }
    }

    /** The page is back: what it missed follows what it is told first. */
    void connect(Line newLine, Told first) {
        if (line != null) {
            line.close();
        }
        line = newLine;
        awaySince = null;
        newLine.tell(first);
        missed.forEach(newLine::tell);
        missed.clear();
    }

    /** @return whether this was the endpoint's present connection */
    boolean disconnect(Line broken, Instant now) {
        if (line != broken) {
            return false;
        }
        line = null;
        awaySince = now;
        return true;
    }

    void close() {
        if (line != null) {
            line.close();
        }
    }

    boolean awaySince(Instant limit) {
        return awaySince != null && !awaySince.isAfter(limit);
    }

    boolean muted(Media media) {
        return media == Media.AUDIO ? audioMuted : videoMuted;
    }

    void mute(Media media, boolean muted) {
        if (media == Media.AUDIO) {
            audioMuted = muted;
        } else {
            videoMuted = muted;
        }
    }

    /** Smoothed, so that a cough does not make a speaker. */
    void heard(double level, Instant now) {
        loudness = 0.5 * loudnessAt(now) + 0.5 * Math.clamp(level, 0, 1);
        heardAt = now;
    }

    double loudnessAt(Instant now) {
        return audioMuted || heardAt.plus(Speakers.SILENCE).isBefore(now) ? 0 : loudness;
    }

    Told.Person person() {
        return new Told.Person(id, name, moderator, audioMuted, videoMuted);
    }

    Told.Who who() {
        return new Told.Who(id, name);
    }
}
