/**
 * Networks: municipalities, hospital trusts and organisations that meet, mostly by video, to learn from each other. A member
 * sees what the network's own municipalities have to show, and nothing of another network. Membership is a role of the
 * account, with the network as scope; what a member represents stands here.
 *
 * <p>An administrator makes networks, names who leads and decides who is in them. {@link no.mestringsrom.network.NetworkDesk}
 * is for those who lead: the chair, or every member where there is none. {@link no.mestringsrom.network.Networks} is what
 * features further on ask first, {@link no.mestringsrom.network.MemberLetIn} tells them of whoever is new, and {@link
 * no.mestringsrom.network.LastSecretary} is how the meetings say who was secretary lately.
 * {@link no.mestringsrom.network.Agreements} keeps what the parties agreed on, with the signed paper, and {@link
 * no.mestringsrom.network.AgreementReviews} says when it has to be looked at again. {@link
 * no.mestringsrom.network.SharedMaterials}: what courses there have laid out for members. Who is a member alone opens the
 * templates that are shared with them, and orders courses as anybody does. Decision: {@code docs/decisions/0028-networks.md}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "texts",
            "place",
            "exchange",
            "shell",
            "account",
            "learningservice",
            "learningservice :: ui",
            "template",
            "course",
            "course :: ui",
            "courseroom",
            "room",
            "material",
            "material :: ui",
            "material :: web",
            "site"
        })
package no.mestringsrom.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
