/**
 * The map of the house. Every package below is one feature; {@code ui} inside it holds its Vaadin views and {@code web}
 * its public pages. Features depend on each other only from later to earlier in this list, and Spring Modulith holds it:
 *
 * <ul>
 *   <li>{@code texts}: languages, texts and formats · {@code search}: finding by words as people write them · {@code query}: what
 *       queries can say
 *   <li>{@code place}: municipalities and counties
 *   <li>{@code settings}: what the one who runs the house decides
 *   <li>{@code retention}: forgetting on time
 *   <li>{@code exchange}: agenda and exchange time, the rules and nothing else
 *   <li>{@code print}: from a document's text to paper
 *   <li>{@code link}: signed links that stand in for an account · {@code site}: what the public pages share
 *   <li>{@code shell}: what the staff pages share · {@code account}: who staff are and how they sign in
 *   <li>{@code learningservice}: services and their cooperations · {@code template}: course templates
 *   <li>{@code host}: who leads courses, what they bring and when they can
 *   <li>{@code course}: planning and publishing · {@code checklist}: what is to be seen to · {@code pairing}: who could
 *       host together
 *   <li>{@code brochure}: courses on paper, for waiting rooms
 *   <li>{@code request}: orders for courses · {@code registration}: sign-up and waiting list
 *   <li>{@code video}: the configured video server and its tokens · {@code practice}: the built-in video server
 *   <li>{@code room}: the live session and its log, whoever meets · {@code courseroom}: what it is told of courses
 *   <li>{@code material}: what there is to read beside it
 *   <li>{@code evaluation}: what participants answered, read without knowing who
 *   <li>{@code competence}: courses that make people ready to host, and the step in the registry that they give
 *   <li>{@code selfhelp}: groups that go on by themselves
 *   <li>{@code report}: what was promised and given · {@code network}: the professional network · {@code meeting}: when
 *       it meets, and about what · {@code minutes}: what was said and decided there
 *   <li>{@code lending}: hosts, seats and costs across municipalities · {@code experience}: what a network has tried, and
 *       asks itself
 *   <li>{@code mail}: the outbox · {@code privacy}: what is kept about people, and who looked · {@code demo}: invented people to try it with
 * </ul>
 */
@NullMarked
package no.mestringsrom;

import org.jspecify.annotations.NullMarked;
