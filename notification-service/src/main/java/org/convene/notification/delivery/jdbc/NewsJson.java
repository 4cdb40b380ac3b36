package org.convene.notification.delivery.jdbc;

import java.util.Map;
import java.util.Objects;
import org.convene.notification.letter.News;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** News as a column holds it. */
@Component
public class NewsJson {

    private final JsonMapper json;

    NewsJson(JsonMapper json) {
        this.json = json;
    }

    public String write(News news) {
        return json.writeValueAsString(news.fields());
    }

    public News read(String column) {
        return new News(Objects.requireNonNull(json.readValue(column, new TypeReference<Map<String, Object>>() {})));
    }
}
