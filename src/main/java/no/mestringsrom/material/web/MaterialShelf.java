package no.mestringsrom.material.web;

import java.util.List;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.material.MaterialItem;
import org.jspecify.annotations.Nullable;

/**
 * What is for one session, for the template of the page; public because templates live in a package of their own.
 *
 * @param session null for what is for the whole course
 */
public record MaterialShelf(@Nullable SessionPlan session, List<MaterialItem> items) {}
