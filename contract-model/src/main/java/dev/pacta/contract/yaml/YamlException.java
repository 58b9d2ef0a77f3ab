/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.yaml;

/** Bytes are not a YAML document that Pacta takes. */
public final class YamlException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient YamlProblem problem;

    YamlException(String code, Position position, String message) {
        super(message);
        this.problem = new YamlProblem(code, position, message);
    }

    /** What is wrong and where. */
    public YamlProblem problem() {
        return problem;
    }
}
