/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.governance;

import dev.pacta.contract.Contract;
import dev.pacta.contract.odcs.ContractDocument;
import org.jspecify.annotations.Nullable;

/**
 * What the rules judge.
 *
 * @param before the newest published version; null when there is none
 */
public record GovernanceCase(@Nullable Contract before, Contract after, ContractDocument document) {}
