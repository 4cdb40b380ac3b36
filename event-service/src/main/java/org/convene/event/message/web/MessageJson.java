package org.convene.event.message.web;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.convene.event.foundation.Capacity;
import org.convene.event.message.Message;
import org.convene.event.message.MessageText;
import org.convene.event.message.Readers;
import org.convene.event.workshop.Answer;
import org.jspecify.annotations.Nullable;

/**
 * A message and what was said to it.
 *
 * @param texts none of one that another host wrote to her own people
 * @param consent as terms have it
 * @param awaiting the hosts that have not agreed
 * @param settledAt when it went out, was withdrawn or lapsed
 */
record MessageJson(
        UUID id,
        UUID foundationId,
        String name,
        Readers.Group readers,
        boolean ownOnly,
        List<TextJson> texts,
        Message.State state,
        String consent,
        Set<UUID> awaiting,
        List<AnswerJson> answers,
        Instant proposedAt,
        @Nullable Instant settledAt) {

    /**
     * As somebody sees it.
     *
     * @param hers the hosts that she acts for
     */
    static MessageJson of(Message message, Collection<UUID> hers) {
        Readers readers = message.draft().readers();
        boolean shown = !readers.ownOnly() || hers.contains(message.foundationId());
        return new MessageJson(
                message.id(),
                message.foundationId(),
                message.personName(),
                readers.group(),
                readers.ownOnly(),
                shown ? message.draft().texts().stream().map(TextJson::of).toList() : List.of(),
                message.state(),
                message.consultation().consent().wireName(),
                message.isOpen() ? message.consultation().awaiting() : Set.of(),
                message.consultation().answers().stream().map(AnswerJson::of).toList(),
                message.proposedAt(),
                message.settledAt());
    }

    record TextJson(String language, String subject, String text) {

        static TextJson of(MessageText text) {
            return new TextJson(text.language(), text.subject(), text.text());
        }
    }

    /**
     * What a host said.
     *
     * @param name who answered; {@code null} of silence
     * @param capacity {@code null} of who answered in her own right
     * @param reason of a refusal
     */
    record AnswerJson(
            UUID foundationId,
            Answer.Kind kind,
            @Nullable String name,
            @Nullable Capacity capacity,
            @Nullable String reason,
            Instant at) {

        static AnswerJson of(Answer answer) {
            return new AnswerJson(
                    answer.foundationId(),
                    answer.kind(),
                    answer.personName(),
                    answer.capacity(),
                    answer.reason(),
                    answer.at());
        }
    }
}
