package no.mestringsrom.course;

import java.util.List;

/**
 * A course on the start page of one who coordinates or hosts it.
 *
 * @param sessions those that are not over, in order of time
 */
public record MyCourse(CourseFacts facts, List<PublishObstacle> obstacles, List<SessionPlan> sessions) {}
