package org.convene.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import tools.jackson.databind.json.JsonMapper;

class DataDialectTests {

    private static final String START = "<script type=\"application/ld+json\">";
    private static final String END = "</script>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "</script><script>alert(1)</script>",
                "<!--<script>",
                "a \u2028 b \u2029 c",
                "\"' \\ &lt; ${7*7}",
                "[[${data}]]",
                "الفشل التنفسي 👩🏽‍⚕️"
            })
    void writesWhatCannotEndTheElementAndReadsTheSame(String text) {
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        engine.addDialect(new DataDialect());
        Context context = new Context();
        context.setVariable("data", Map.of("name", List.of(text)));

        String html = engine.process("<script type=\"application/ld+json\" cv:json=\"${data}\"></script>", context);

        assertThat(html).startsWith(START).endsWith(END);
        String json = html.substring(START.length(), html.length() - END.length());
        assertThat(json).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        assertThat(JsonMapper.shared().readTree(json).path("name").get(0).asString())
                .isEqualTo(text);
    }
}
