/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.result;

import java.time.LocalDate;

/**
 * Why a change passes.
 *
 * @param owner who answers for it
 * @param until the last day on which it counts
 */
public record WaiverNote(String ruleId, String path, String owner, String reason, LocalDate until) {}
