package org.convene.event.logo.web;

import java.util.List;
import org.convene.event.logo.Unusable;
import org.convene.web.problem.Invalid;

/** Says why a file cannot become a logo: the key of the words, and what they mention. */
final class UnusableWords {

    static final String FIELD = "logo";

    private UnusableWords() {}

    static Invalid.Field of(Unusable why) {
        return switch (why) {
            case Unusable.Empty() -> field("empty");
            case Unusable.TooLarge() -> field("large");
            case Unusable.OtherFormat() -> field("format");
            case Unusable.TooManyPixels(var width, var height) -> field("pixels", width, height);
            case Unusable.Broken() -> field("broken");
            case Unusable.Forbidden(var what) -> field("svg", what);
            case Unusable.TooIntricate() -> field("drawing");
        };
    }

    private static Invalid.Field field(String reason, Object... arguments) {
        return new Invalid.Field(FIELD, "logo.refused." + reason, List.of(arguments));
    }
}
