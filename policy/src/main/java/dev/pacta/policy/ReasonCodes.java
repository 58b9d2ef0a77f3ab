/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy;

/** The codes of reasons. They are part of the interface and never change their meaning. */
public final class ReasonCodes {
    /** A policy permits it. */
    public static final String ALLOWED = "policy.allowed";
    /** A policy forbids it. */
    public static final String DENIED = "policy.denied";
    /** No policy permits it. */
    public static final String NONE = "policy.none";
    /** A policy permitted it, and has ended. */
    public static final String EXPIRED = "policy.expired";
    /** The contract does not declare the purpose for its personal data. */
    public static final String PURPOSE_NOT_DECLARED = "purpose.not-declared";
    /** The output serves a purpose that the input's contract does not declare. */
    public static final String PURPOSE_WIDENED = "purpose.widened";
    /** The purpose is no dotted key. */
    public static final String PURPOSE_MALFORMED = "purpose.malformed";
    /** No data were asked for. */
    public static final String REQUEST_EMPTY = "request.empty";
    /** A part of the question is missing. */
    public static final String REQUEST_MALFORMED = "request.malformed";
    /** The engine could not decide. */
    public static final String ENGINE_UNAVAILABLE = "engine.unavailable";

    private ReasonCodes() {}
}
