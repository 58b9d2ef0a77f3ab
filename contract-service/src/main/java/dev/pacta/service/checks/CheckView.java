/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.checks;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pacta.service.registry.DiffView;
import dev.pacta.service.shared.MessageView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say of a proposed version, waivers and approvals counted.
 *
 * @param from the newest published version; absent when the contract was never published
 * @param to absent when the contract is deleted
 * @param compatible whether nothing breaks but what is waived
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CheckView(
        @Nullable String from,
        @Nullable String to,
        String weight,
        String mode,
        boolean compatible,
        List<DiffView.ChangeView> changes,
        List<EarlierView> earlier,
        @Nullable String nextVersion,
        List<MessageView> lint,
        List<MessageView> governance,
        List<ImpactView> impact,
        List<WaivedView> waived) {}
