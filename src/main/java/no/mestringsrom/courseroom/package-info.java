/**
 * The room of a course: what the live room is told of a course's group, its sessions and its two hosts, and what is the
 * course's alone.
 *
 * <p>{@link no.mestringsrom.courseroom.CourseSittings} is how the features further on turn a session into what the room
 * knows it as, and {@link no.mestringsrom.courseroom.HostLinks} the way in for hosts who are signed in. What lies beside
 * the video comes from {@link no.mestringsrom.courseroom.SessionMaterials}, what participants are asked for from {@link
 * no.mestringsrom.courseroom.ParticipantInvitation}. Decision: {@code docs/decisions/0027-a-room-for-every-circle.md}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "course",
            "course :: ui",
            "exchange",
            "link",
            "registration",
            "room",
            "template",
            "texts"
        })
package no.mestringsrom.courseroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
