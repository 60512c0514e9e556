package dev.portico.shared;

/** A setting with which the server cannot start, and the one sentence that says why. */
public final class WrongSetting extends RuntimeException {

    /**
     * @param setting its name as the operator writes it, for example {@code PORTICO_DATA_DIR}
     * @param complaint the rest of the sentence, for example {@code must be a folder that can be written}
     */
    public WrongSetting(String setting, String complaint) {
        super(setting + " " + complaint + ".");
    }
}
