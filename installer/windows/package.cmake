# The installer for Windows, made by NSIS from NSIS.template.in in this folder.
list(PREPEND CMAKE_MODULE_PATH ${CMAKE_CURRENT_LIST_DIR})
set(CPACK_MODULE_PATH ${CMAKE_MODULE_PATH})
set(CPACK_GENERATOR NSIS)
set(CPACK_MONOLITHIC_INSTALL ON)
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}/packages)
set(CPACK_PACKAGE_FILE_NAME Postrider-${PROJECT_VERSION}-windows-x64)
set(CPACK_PACKAGE_INSTALL_DIRECTORY Postrider)
set(CPACK_NSIS_PACKAGE_NAME Postrider)
set(CPACK_NSIS_DISPLAY_NAME Postrider)
set(CPACK_NSIS_COMPRESSOR "/SOLID lzma")
set(CPACK_NSIS_MUI_ICON ${PROJECT_SOURCE_DIR}/resources/icons/postrider.ico)
set(CPACK_NSIS_MUI_UNIICON ${CPACK_NSIS_MUI_ICON})
set(CPACK_NSIS_MANIFEST_DPI_AWARE ON)

# The libraries and plugins that the programs need come along; what is missing stops the packaging.
if(CMAKE_HOST_WIN32)
    find_program(POSTRIDER_POWERSHELL NAMES pwsh powershell REQUIRED)
    install(CODE "
        execute_process(
            COMMAND [[${POSTRIDER_POWERSHELL}]] -NoProfile -ExecutionPolicy Bypass
                -File [[${CMAKE_CURRENT_LIST_DIR}/deploy.ps1]]
                -Folder \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}\"
                -Libraries [[${VCPKG_INSTALLED_DIR}/${VCPKG_TARGET_TRIPLET}]]
            COMMAND_ERROR_IS_FATAL ANY)
    ")
endif()
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION . RENAME LICENSE.txt)
