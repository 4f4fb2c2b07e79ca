package no.mestringsrom.course;

import gg.jte.Content;
import java.util.Optional;
import no.mestringsrom.site.Page;

/**
 * A part of a course's public page that belongs to a feature further on; each feature hands in its own as a bean. The page
 * is the same for everybody, and may be a few seconds old.
 */
public interface CoursePageSection {

    Optional<Content> content(CoursePage course, Page page);
}
