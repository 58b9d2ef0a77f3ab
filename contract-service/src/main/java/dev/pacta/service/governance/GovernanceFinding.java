/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.governance;

import dev.pacta.service.shared.MessageView;

/**
 * What a rule of governance has to say.
 *
 * @param place as a reader writes it, such as {@code orders.email}
 * @param needsApproval whether the approval of a steward satisfies it
 */
public record GovernanceFinding(MessageView message, String place, boolean needsApproval) {
    /** The same as a fact that is known and accepted. */
    public MessageView accepted(String why) {
        return new MessageView(
                message.ruleId(),
                "info",
                message.line(),
                message.column(),
                message.path(),
                message.message() + " " + why);
    }

    /** Whether the change cannot be published as it is. */
    public boolean isError() {
        return message.severity().equals("error");
    }
}
