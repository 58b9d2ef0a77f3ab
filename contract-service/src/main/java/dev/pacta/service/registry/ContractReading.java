/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import dev.pacta.contract.Contract;
import dev.pacta.contract.lint.Lint;
import dev.pacta.contract.lint.LintSettings;
import dev.pacta.contract.message.LintMessage;
import dev.pacta.contract.odcs.ContractDocument;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.service.shared.MessageView;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A document that a client sent: what the lint says of it and, when its structure allows, the contract in it. */
public record ContractReading(
        List<MessageView> messages, Optional<Contract> contract, Optional<ContractDocument> document) {
    private static final String ERROR = "error";

    /** Reads and judges a document as it is at a time. */
    static ContractReading of(byte[] bytes, String source, Instant now) {
        return switch (new OdcsReader().read(bytes, source)) {
            case ReadResult.Unreadable unreadable ->
                new ContractReading(views(unreadable.messages()), Optional.empty(), Optional.empty());
            case ReadResult.Readable(ContractDocument document) ->
                readable(bytes, document, views(Lint.lint(document, LintSettings.STANDARD.at(now))));
        };
    }

    private static ContractReading readable(byte[] bytes, ContractDocument document, List<MessageView> lint) {
        List<MessageView> messages = UnkeepableText.in(bytes, document.root())
                .map(unkeepable ->
                        Stream.concat(Stream.of(unkeepable), lint.stream()).toList())
                .orElse(lint);
        return new ContractReading(messages, document.contract(), Optional.of(document));
    }

    /** There is no contract in it that could be published. */
    public boolean hasErrors() {
        return contract.isEmpty()
                || messages.stream().anyMatch(message -> message.severity().equals(ERROR));
    }

    private static List<MessageView> views(List<LintMessage> messages) {
        return messages.stream().map(ContractReading::view).toList();
    }

    private static MessageView view(LintMessage message) {
        return new MessageView(
                message.ruleId(),
                message.severity().name().toLowerCase(Locale.ROOT),
                message.position().line(),
                message.position().column(),
                message.path(),
                message.message());
    }
}
