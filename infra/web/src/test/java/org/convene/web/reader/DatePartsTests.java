package org.convene.web.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DatePartsTests {

    /** The first readers of a language after a start come together (JDK-8383525). */
    @Test
    void servesManyWhoAreTheFirstToAsk() throws Exception {
        int readers = 8;
        List<Future<List<String>>> asked = new ArrayList<>();
        try (ExecutorService all = Executors.newFixedThreadPool(readers)) {
            for (Locale locale : (Iterable<Locale>) languages()::iterator) {
                Callable<List<String>> dates = () -> Stream.of(DateParts.values())
                        .map(part -> part.formatter(locale).toString())
                        .toList();
                for (int i = 0; i < readers; i++) {
                    asked.add(all.submit(dates));
                }
            }
        }

        for (Future<List<String>> answer : asked) {
            assertThat(answer.get()).hasSize(DateParts.values().length);
        }
    }

    private static Stream<Locale> languages() {
        return Stream.of(Locale.getISOLanguages()).map(Locale::of);
    }
}
