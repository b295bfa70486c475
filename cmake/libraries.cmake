# Libraries that come without a CMake package everywhere.

# postrider_find_library(<name> <module of pkg-config> <header> <library>) makes the target
# PkgConfig::<name>. vcpkg has no pkg-config files of some libraries on Windows, so that they are
# looked for by their header and their import library there.
macro(postrider_find_library name module header library)
    if(WIN32)
        find_path(POSTRIDER_${name}_INCLUDE ${header} REQUIRED)
        find_library(POSTRIDER_${name}_LIBRARY NAMES ${library} ${library}-dll REQUIRED)
        add_library(PkgConfig::${name} UNKNOWN IMPORTED)
        set_target_properties(PkgConfig::${name} PROPERTIES
            IMPORTED_LOCATION ${POSTRIDER_${name}_LIBRARY}
            INTERFACE_INCLUDE_DIRECTORIES ${POSTRIDER_${name}_INCLUDE})
    else()
        find_package(PkgConfig REQUIRED)
        pkg_check_modules(${name} REQUIRED IMPORTED_TARGET ${module})
    endif()
endmacro()
