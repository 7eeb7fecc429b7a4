package fr.prevenir.quality;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/// Data walks one way; these rules hold the walls.
@AnalyzeClasses(packages = "fr.prevenir", importOptions = ImportOption.DoNotIncludeTests.class)
class OneWayStreetTest {
  @ArchTest
  static final ArchRule modulesKnowOnlyWhatLiesBeforeThem =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("model")
          .definedBy("fr.prevenir.model..")
          .layer("reference")
          .definedBy("fr.prevenir.reference..")
          .layer("read")
          .definedBy("fr.prevenir.read..")
          .layer("detect")
          .definedBy("fr.prevenir.detect..")
          .layer("link")
          .definedBy("fr.prevenir.link..")
          .layer("store")
          .definedBy("fr.prevenir.store..")
          .layer("engine")
          .definedBy("fr.prevenir.engine..")
          .layer("rehearse")
          .definedBy("fr.prevenir.rehearse..")
          .layer("cli")
          .definedBy("fr.prevenir.cli..")
          .layer("quality")
          .definedBy("fr.prevenir.quality..")
          .whereLayer("model")
          .mayNotAccessAnyLayer()
          .whereLayer("reference")
          .mayNotAccessAnyLayer()
          .whereLayer("read")
          .mayOnlyAccessLayers("model")
          .whereLayer("detect")
          .mayOnlyAccessLayers("model", "reference")
          .whereLayer("link")
          .mayOnlyAccessLayers("model")
          .whereLayer("store")
          .mayOnlyAccessLayers("model")
          .whereLayer("rehearse")
          .mayOnlyAccessLayers("model", "reference")
          .whereLayer("engine")
          .mayOnlyAccessLayers("model", "reference", "read", "detect", "link", "store")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule theEngineNeverPrints =
      noClasses()
          .that()
          .resideOutsideOfPackages("fr.prevenir.cli..", "fr.prevenir.quality..")
          .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule nothingTalksToANetwork =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net.http..", "javax.net..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.net.Socket")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.net.URLConnection");

  @ArchTest
  static final ArchRule thereIsNoDrawerForEverything =
      classes()
          .should()
          .resideOutsideOfPackages("..util..", "..utils..", "..helper..", "..common..");
}
