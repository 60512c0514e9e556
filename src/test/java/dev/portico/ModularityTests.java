package dev.portico;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void everyModuleUsesOnlyWhatItDeclares() {
        ApplicationModules.of(PorticoApplication.class).verify();
    }
}
