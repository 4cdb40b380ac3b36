package org.convene.web.page;

import java.util.Set;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code <script type="application/ld+json" cv:json="${value}">}: data for machines inside of a page. It takes a value and
 * writes the JSON itself, with nothing in it that HTML could take for the end of the data.
 */
final class DataDialect extends AbstractProcessorDialect {

    private static final String PREFIX = "cv";

    DataDialect() {
        super("Convene", PREFIX, 1000);
    }

    @Override
    public Set<IProcessor> getProcessors(String dialectPrefix) {
        return Set.of(new JsonProcessor(dialectPrefix));
    }

    static String json(Object value) {
        return JsonMapper.shared()
                .writeValueAsString(value)
                // Each of these stands only inside of strings, where JSON lets it be written by its number.
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static final class JsonProcessor extends AbstractAttributeTagProcessor {

        JsonProcessor(String prefix) {
            super(TemplateMode.HTML, prefix, "script", false, "json", true, 1300, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName name,
                String expression,
                IElementTagStructureHandler structure) {
            Object value = StandardExpressions.getExpressionParser(context.getConfiguration())
                    .parseExpression(context, expression)
                    .execute(context);
            structure.setBody(json(value), false);
        }
    }
}
