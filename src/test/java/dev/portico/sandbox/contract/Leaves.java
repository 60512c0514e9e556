package dev.portico.sandbox.contract;

import tools.jackson.databind.JsonNode;

/** How a single value shows its type. */
enum Leaves {
    /** In an answer: by itself. */
    JSON {
        @Override
        boolean isOf(String type, JsonNode value) {
            return switch (type) {
                case "string" -> value.isString();
                case "integer" -> value.isIntegralNumber();
                case "number" -> value.isNumber();
                case "boolean" -> value.isBoolean();
                default -> false;
            };
        }
    },
    /** In a request, where everything is text; a decoded number or boolean is as good as its text. */
    FORM {
        @Override
        boolean isOf(String type, JsonNode value) {
            if (value.isContainer()) {
                return false;
            }
            String text = value.asString();
            return switch (type) {
                case "string" -> true;
                case "integer" -> text.matches("-?\\d{1,18}");
                case "number" -> text.matches("-?\\d+(\\.\\d+)?");
                case "boolean" -> text.equals("true") || text.equals("false");
                default -> false;
            };
        }
    };

    abstract boolean isOf(String type, JsonNode value);
}
