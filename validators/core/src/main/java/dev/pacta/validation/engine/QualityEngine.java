/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Runs the custom rules that contracts write for an engine (ODCS, quality rules of the type {@code custom}). Providers have a public constructor
 * without parameters and are found by {@link java.util.ServiceLoader}, or are given to {@link QualityEngines}.
 *
 * <p>One provider may be called by several threads at once, for different data; it must keep no state of a call. It must not change the data,
 * and must end within a time of its own. What it returns is shown to people and kept in reports: no text of it may hold a value of the data,
 * an exception's message included, because libraries quote values there.
 */
public interface QualityEngine {
    /** What contracts call the engine, such as {@code soda}; the case of letters, blanks, hyphens and underscores make no difference. */
    Set<String> names();

    /**
     * Whether it can run here.
     *
     * @param environment the environment variables of whoever validates
     * @return nothing when it can; else what to install or to set, in words for people
     */
    Optional<String> trouble(Map<String, String> environment);

    /**
     * Runs rules over data. Called only where there is no trouble, with one rule at least.
     *
     * @return the end of each rule, in the order of the rules
     * @throws EngineException when none of them could be run; then each ends as not executable, with the message as the reason
     */
    List<EngineResult> check(EngineData data, List<EngineRule> rules, Map<String, String> environment)
            throws EngineException;
}
