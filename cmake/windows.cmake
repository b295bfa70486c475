# Programs on Windows.
enable_language(RC)

# Icon, version and manifest go into the program by one resource file, with any compiler. The
# linker's own manifest is switched off, as there may be only one.
function(postrider_windows_program target description)
    set(POSTRIDER_FILE ${target}.exe)
    set(POSTRIDER_DESCRIPTION "${description}")
    string(REPLACE "." "," POSTRIDER_VERSION_NUMBERS "${PROJECT_VERSION}.0")
    set(POSTRIDER_ICON ${PROJECT_SOURCE_DIR}/resources/icons/postrider.ico)
    set(POSTRIDER_MANIFEST ${PROJECT_SOURCE_DIR}/installer/windows/postrider.manifest)
    set(resources ${CMAKE_CURRENT_BINARY_DIR}/${target}.rc)
    configure_file(${PROJECT_SOURCE_DIR}/installer/windows/postrider.rc.in ${resources} @ONLY)
    set_property(SOURCE ${resources} APPEND PROPERTY OBJECT_DEPENDS "${POSTRIDER_ICON};${POSTRIDER_MANIFEST}")
    target_sources(${target} PRIVATE ${resources})
    if(MSVC)
        target_link_options(${target} PRIVATE /MANIFEST:NO)
    endif()
endfunction()
