package no.mestringsrom.room.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import no.mestringsrom.room.AllCircles;
import no.mestringsrom.room.Entrance;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Opens the two pages behind every entrance, which are known only when all kinds of circles have been asked. */
@Component
class Doors implements SmartInitializingSingleton {

    private final AllCircles circles;
    private final RoomPages pages;
    private final RequestMappingHandlerMapping mappings;

    Doors(
            AllCircles circles,
            RoomPages pages,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.circles = circles;
        this.pages = pages;
        this.mappings = mappings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (Entrance entrance : circles.entrances()) {
            open(entrance.path() + "/{token}", "lobby");
            open(entrance.path() + "/{token}/rom", "room");
        }
    }

    private void open(String path, String method) {
        mappings.registerMapping(
                RequestMappingInfo.paths(path)
                        .methods(RequestMethod.GET)
                        .options(mappings.getBuilderConfiguration())
                        .build(),
                pages,
                Objects.requireNonNull(
                        ReflectionUtils.findMethod(RoomPages.class, method, String.class, HttpServletRequest.class)));
    }
}
