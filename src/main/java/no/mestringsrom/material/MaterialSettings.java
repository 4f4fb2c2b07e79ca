package no.mestringsrom.material;

import java.nio.file.Files;
import java.nio.file.Path;
import no.mestringsrom.settings.SettingRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param folder where the bytes of uploaded files lie; on one disk, because files are moved within it
 * @param largest file that is taken in
 */
@ConfigurationProperties("mestringsrom.material")
public record MaterialSettings(
        @DefaultValue("./data/material") Path folder,
        @DefaultValue("200MB") DataSize largest) {

    private static final DataSize LEAST = DataSize.ofKilobytes(1);
    private static final DataSize MOST = DataSize.ofMegabytes(2000);

    public MaterialSettings {
        if (Files.exists(folder) && !(Files.isDirectory(folder) && Files.isWritable(folder))) {
            throw new SettingRefused("mestringsrom.material.folder is \"" + folder
                    + "\", which is no folder that can be written to: set it to one that can.");
        }
        if (largest.compareTo(LEAST) < 0 || largest.compareTo(MOST) > 0) {
            throw new SettingRefused("mestringsrom.material.largest is " + largest.toBytes()
                    + " bytes: set it to something between 1KB and 2000MB.");
        }
    }
}
