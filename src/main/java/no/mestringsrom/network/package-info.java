/**
 * Professional networks (fagnettverk): municipalities that learn from each other. A member sees what the network's own
 * municipalities have to show, and nothing of another network. An administrator makes networks and decides who is in them.
 *
 * <p>Publishes {@link no.mestringsrom.network.Networks}, and {@link no.mestringsrom.network.SharedMaterials}: what courses there have laid out for members. Who is a member alone opens the
 * templates that are shared with them, and orders courses as anybody does. Membership is a role of the account, with the network as scope.
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
            "material"
        })
package no.mestringsrom.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
