/**
 * The staff's views of courses: what concerns them on the start page, planning a new course, the course itself, and the
 * agenda of each session. Features further on add to them with {@link no.mestringsrom.course.ui.SessionAction} and {@link
 * no.mestringsrom.course.ui.CourseSection} beans, so that this package knows none of them.
 */
@NamedInterface("ui")
@NullMarked
package no.mestringsrom.course.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
