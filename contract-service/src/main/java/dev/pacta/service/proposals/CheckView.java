/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pacta.service.registry.DiffView;
import dev.pacta.service.shared.MessageView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What there is to say of a proposed version. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CheckView(
        String from,
        String to,
        String weight,
        String mode,
        boolean compatible,
        List<DiffView.ChangeView> changes,
        @Nullable String nextVersion,
        List<MessageView> lint,
        List<ImpactView> impact) {}
