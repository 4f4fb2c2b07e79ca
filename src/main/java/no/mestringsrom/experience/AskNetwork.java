package no.mestringsrom.experience;

import java.util.Set;
import no.mestringsrom.template.TargetGroup;

/**
 * A question to a network.
 *
 * @param title the question, in one sentence
 * @param words more of it, in Markdown; may be empty
 * @param groups whom it is about; at least one
 * @param municipality number of one of the network's; empty for none
 */
public record AskNetwork(String title, String words, Set<TargetGroup> groups, String municipality) {}
