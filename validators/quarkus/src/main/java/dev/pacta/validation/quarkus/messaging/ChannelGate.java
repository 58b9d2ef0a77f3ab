/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.quarkus.messaging;

import dev.pacta.validation.Mode;
import dev.pacta.validation.quarkus.BreachReasons;
import dev.pacta.validation.quarkus.ContractBreachException;
import dev.pacta.validation.quarkus.OpenCheck;
import dev.pacta.validation.quarkus.StreamName;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;

/** Lets messages of a channel through as the contract's mode says. Thread-safe; messages of one channel keep their order. */
final class ChannelGate {
    private record Refused(Message<?> message, Object payload, BreachReasons reasons) {}

    private final String channel;
    private final StreamName named;
    private final OpenCheck contract;
    private final Payloads payloads;
    private final ConnectorMessages connector;
    private final DeadLetters deadLetters;

    /** @param named what the channel is in the lineage; where a message knows its topic, that is meant */
    ChannelGate(
            String channel,
            StreamName named,
            OpenCheck contract,
            Payloads payloads,
            ConnectorMessages connector,
            DeadLetters deadLetters) {
        this.channel = channel;
        this.named = named;
        this.contract = contract;
        this.payloads = payloads;
        this.connector = connector;
        this.deadLetters = deadLetters;
    }

    Multi<? extends Message<?>> guard(Multi<? extends Message<?>> messages) {
        return messages.onItem().transformToUniAndConcatenate(this::pass);
    }

    /** The message, or what is left of it; nothing when it was refused and its sender knows. */
    private Uni<Message<?>> pass(Message<?> message) {
        Object payload = connector.value(message.getPayload());
        if (payload instanceof List<?> records) {
            return passBatch(message, records);
        }
        Refused refused = judge(message, payload);
        return refused == null ? Uni.createFrom().item(message) : refuse(message, List.of(refused), null);
    }

    private Uni<Message<?>> passBatch(Message<?> message, List<?> records) {
        List<Message<?>> known = connector.batched(message);
        boolean aligned = known.size() == records.size();
        List<@Nullable Object> good = new ArrayList<>(records.size());
        List<Refused> bad = new ArrayList<>();
        for (int at = 0; at < records.size(); at++) {
            Object record = records.get(at);
            Refused refused = judge(aligned ? known.get(at) : message, connector.value(record));
            if (refused == null) {
                good.add(record);
            } else {
                bad.add(refused);
            }
        }
        if (bad.isEmpty()) {
            return Uni.createFrom().item(message);
        }
        return refuse(message, bad, good.isEmpty() ? null : rest(message, good));
    }

    private <T> Message<?> rest(Message<T> message, List<@Nullable Object> good) {
        return Message.of(
                good,
                connector.withoutBatch(message.getMetadata()),
                message.getAckWithMetadata(),
                message.getNackWithMetadata());
    }

    /** Nothing when the record may pass. A null value, such as a tombstone, is not checked. */
    private @Nullable Refused judge(Message<?> message, @Nullable Object payload) {
        if (payload == null) {
            return null;
        }
        String topic = connector.topic(message).orElse(named.name());
        Optional<BreachReasons> reasons =
                payloads.check(contract.checks(), new StreamName(named.namespace(), topic), payload);
        return reasons.isEmpty() || contract.mode() == Mode.REPORT
                ? null
                : new Refused(message, payload, reasons.get());
    }

    private Uni<Message<?>> refuse(Message<?> message, List<Refused> bad, @Nullable Message<?> rest) {
        return contract.deadLetterChannel()
                .map(deadLetterChannel -> quarantine(deadLetterChannel, message, bad, rest))
                .orElseGet(() -> block(message, bad));
    }

    /** Its sender is told, and does what the channel is set to do with failures. Of a batch that is done with the good records too: they get no reasons. */
    private Uni<Message<?>> block(Message<?> message, List<Refused> bad) {
        List<BreachReasons> reasons = bad.stream().map(Refused::reasons).toList();
        ContractBreachException breach = new ContractBreachException(channel, reasons);
        boolean batch = connector.value(message.getPayload()) instanceof List;
        return Uni.createFrom()
                .completionStage(
                        () -> batch ? message.nack(breach) : message.nack(breach, connector.reasons(reasons.get(0))))
                .onItem()
                .transform(told -> null);
    }

    /** Only when the other channel has them the message counts as done; else it fails as if it had been blocked. */
    private Uni<Message<?>> quarantine(
            String deadLetterChannel, Message<?> message, List<Refused> bad, @Nullable Message<?> rest) {
        Uni<Void> safe = Uni.createFrom().voidItem();
        for (Refused each : bad) {
            safe = safe.chain(() -> deadLetters.put(
                    deadLetterChannel,
                    Message.of(payloads.refused(each.payload()), connector.refused(each.message(), each.reasons()))));
        }
        return safe.map(done -> true)
                .onFailure()
                .recoverWithUni(trouble -> Uni.createFrom()
                        .completionStage(() -> message.nack(trouble))
                        .map(told -> false))
                .chain(put -> put ? after(message, rest) : Uni.createFrom().nullItem());
    }

    private static Uni<Message<?>> after(Message<?> message, @Nullable Message<?> rest) {
        return rest != null
                ? Uni.createFrom().item(rest)
                : Uni.createFrom().completionStage(message::ack).onItem().transform(done -> null);
    }
}
