# Programs on macOS.

# The window comes as a bundle, made of installer/macos/Info.plist.in and the icon. postriderctl
# is put into the same bundle when it is installed, and finds the libraries from there.
function(postrider_macos_program target)
    if(NOT target STREQUAL "postrider")
        set_target_properties(${target} PROPERTIES INSTALL_RPATH "@executable_path/../Frameworks")
        return()
    endif()
    set(icon ${PROJECT_SOURCE_DIR}/resources/icons/postrider.icns)
    target_sources(${target} PRIVATE ${icon})
    set_source_files_properties(${icon} PROPERTIES MACOSX_PACKAGE_LOCATION Resources)
    set_target_properties(${target} PROPERTIES
        OUTPUT_NAME Postrider
        MACOSX_BUNDLE ON
        MACOSX_BUNDLE_INFO_PLIST ${PROJECT_SOURCE_DIR}/installer/macos/Info.plist.in
        INSTALL_RPATH "@executable_path/../Frameworks")
endfunction()
