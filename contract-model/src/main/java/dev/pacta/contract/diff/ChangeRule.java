/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

/**
 * A kind of change, and how it is judged.
 *
 * @param id stable, such as {@code property.removed}
 * @param title what happened, as the beginning of a sentence
 * @param weight which part of the version number has to grow, unless a rule set says otherwise
 * @param why what it means to those it reaches; empty when the title says it all
 */
public record ChangeRule(String id, String title, Verdicts verdicts, Weight weight, String why) {}
